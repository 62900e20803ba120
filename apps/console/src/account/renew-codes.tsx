import { Button } from '@mantine/core'
import { useFetcher } from 'react-router'
import confirm from '../components/confirm-action.module.css'
import { FoldButton } from '../components/fold-button.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import type { changeOwnAccount } from './change-own-account.ts'
import { Outcome } from './outcome.tsx'
import { OwnPassword } from './own-password.tsx'
import { WrittenCodes } from './written-codes.tsx'

/** New written codes in the place of the old; they stay in sight until the page is left. */
export function RenewCodes() {
  const { t } = useI18n()
  const words = t.ownAccount
  const fetcher = useFetcher<typeof changeOwnAccount>()
  const { data } = fetcher
  if (data?.trouble === undefined && data?.answer.writtenCodes) {
    return (
      <div>
        <output>{words.newCodes}</output>
        <WrittenCodes codes={data.answer.writtenCodes} />
      </div>
    )
  }
  return (
    <details className={confirm.confirm}>
      <summary>{words.renewCodes}</summary>
      <fetcher.Form method="post" className={confirm.form}>
        <p>{words.renewEffect}</p>
        <OwnPassword />
        <Outcome fetcher={fetcher} done="" />
        <div className={confirm.ways}>
          <Button type="submit" name="intent" value="renew-codes">
            {fetcher.state === 'idle' ? words.renewDo : t.form.doing}
          </Button>
          <FoldButton />
        </div>
      </fetcher.Form>
    </details>
  )
}
