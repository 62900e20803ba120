import { Button, TextInput } from '@mantine/core'
import { useFetcher } from 'react-router'
import { useI18n } from '../i18n/i18n.tsx'
import type { changeOwnAccount, FactorSecret } from './change-own-account.ts'
import { CopyField } from '../components/copy-field.tsx'
import { Outcome } from './outcome.tsx'
import { QrCode } from './qr-code.tsx'
import { OwnPassword } from './own-password.tsx'
import { WrittenCodes } from './written-codes.tsx'

/** The password first, then the secret with the codes to write down, then a code of the app. */
export function AddSecondFactor() {
  const { t } = useI18n()
  const words = t.ownAccount
  const fetcher = useFetcher<typeof changeOwnAccount>()
  const { data } = fetcher
  if (data?.trouble === undefined && data?.answer.secret) {
    return <ConfirmSecondFactor secret={data.answer.secret} />
  }
  return (
    <fetcher.Form method="post">
      <OwnPassword />
      <Outcome fetcher={fetcher} done="" />
      <Button type="submit" variant="default" name="intent" value="begin-factor">
        {fetcher.state === 'idle' ? words.begin : t.form.doing}
      </Button>
    </fetcher.Form>
  )
}

function ConfirmSecondFactor({ secret: { uri, secret, writtenCodes } }: { secret: FactorSecret }) {
  const { t } = useI18n()
  const words = t.ownAccount
  const fetcher = useFetcher<typeof changeOwnAccount>()
  return (
    <>
      <p>{words.step1}</p>
      <QrCode text={uri} label={words.qr} />
      <CopyField label={words.secret} value={secret} />
      <p>{words.step2}</p>
      <WrittenCodes codes={writtenCodes} />
      <fetcher.Form method="post">
        <TextInput
          label={words.step3}
          name="code"
          inputMode="numeric"
          autoComplete="one-time-code"
          required
          withAsterisk={false}
          maxLength={8}
        />
        <Outcome fetcher={fetcher} done={words.added} />
        <Button type="submit" name="intent" value="confirm-factor">
          {fetcher.state === 'idle' ? words.confirm : t.form.doing}
        </Button>
      </fetcher.Form>
    </>
  )
}
