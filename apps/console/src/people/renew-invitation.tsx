import { Button } from '@mantine/core'
import { useFetcher } from 'react-router'
import confirm from '../components/confirm-action.module.css'
import { FailureNote } from '../components/failure-note.tsx'
import { FoldButton } from '../components/fold-button.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import type { changeInvitation } from './change-invitation.ts'
import { LinkOnce } from './link-once.tsx'

/** A new link in the place of one that was lost; it stays in sight until the page is left. */
export function RenewInvitation({ id, name }: { id: string; name: string }) {
  const { t } = useI18n()
  const fetcher = useFetcher<typeof changeInvitation>()
  const outcome = fetcher.data
  if (outcome?.trouble === undefined && outcome?.answer) {
    return <LinkOnce label={t.people.link} link={outcome.answer} />
  }
  return (
    <details className={confirm.confirm}>
      <summary>{t.people.renew}</summary>
      <fetcher.Form method="post" className={confirm.form}>
        <p>{t.people.renewEffect(name)}</p>
        <input type="hidden" name="id" value={id} />
        <div className={confirm.ways}>
          <Button type="submit" name="intent" value="renew">
            {fetcher.state === 'idle' ? t.people.renewDo : t.form.doing}
          </Button>
          <FoldButton />
        </div>
        {outcome?.trouble !== undefined && <FailureNote failure={outcome} />}
      </fetcher.Form>
    </details>
  )
}
