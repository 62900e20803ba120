import { Button, TextInput } from '@mantine/core'
import { useFetcher } from 'react-router'
import { useI18n } from '../i18n/i18n.tsx'
import type { changeOwnAccount } from './change-own-account.ts'
import { Outcome } from './outcome.tsx'
import css from './account.module.css'

/** What one is called. */
export function NameForm({ name }: { name: string }) {
  const { t } = useI18n()
  const words = t.ownAccount
  const fetcher = useFetcher<typeof changeOwnAccount>()
  return (
    <section className={css.part}>
      <h2>{words.nameSection}</h2>
      <p className="soft">{words.nameLead}</p>
      <fetcher.Form method="post">
        <TextInput
          label={t.account.name}
          name="name"
          defaultValue={name}
          autoComplete="name"
          required
          withAsterisk={false}
          maxLength={200}
        />
        <Outcome fetcher={fetcher} done={words.saved} />
        <Button type="submit" variant="default" name="intent" value="name">
          {fetcher.state === 'idle' ? words.saveName : t.form.doing}
        </Button>
      </fetcher.Form>
    </section>
  )
}
