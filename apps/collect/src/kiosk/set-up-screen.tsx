import { useFetcher, type ActionFunctionArgs } from 'react-router'
import { deviceContext, type Device } from '../device-context.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { kioskWords } from '../i18n/kiosk-words.ts'
import { BusyButton } from '../ui/busy-button.tsx'
import '../interview/interview.css'
import { Alert } from '../ui/alert.tsx'
import { codeOf, useCodeOfAddress } from '../ui/code-of-address.ts'
import { Heading } from '../ui/heading.tsx'
import { becomeKiosk } from './become-kiosk.ts'
import { PIN } from './kept-kiosk.ts'

/** `/kiosk#CODE` on a tablet that is none yet: makes it one, with a PIN that whoever sets it up chooses. */
export async function action({ request, context }: ActionFunctionArgs) {
  const device = context.get(deviceContext)
  const form = await request.formData()
  const read = (name: string) => {
    const value = form.get(name)
    return typeof value === 'string' ? value : ''
  }
  const [code, pin] = [codeOf(read('code')), read('pin')]
  if (code === '') return { came: 'empty' as const }
  if (!PIN.test(pin)) return { came: 'pin' as const }
  if (pin !== read('again')) return { came: 'differs' as const }
  if (await isSomebodys(device)) return { came: 'in-use' as const }

  const came = await becomeKiosk(device, code, pin).catch(() => 'storage' as const)
  return typeof came === 'string' ? { came } : { came: 'kiosk' as const, label: came.label }
}

/** An interviewer's phone, or one with a ballot that somebody has begun, is no kiosk. */
async function isSomebodys({ db }: Device): Promise<boolean> {
  const counts = await Promise.all([db.enrolments.count(), db.drafts.count()])
  return counts.some((count) => count > 0)
}

export function Component() {
  const { setUp: said, failed } = useI18n(kioskWords).t
  const fetcher = useFetcher<typeof action>()
  const field = useCodeOfAddress()
  const busy = fetcher.state !== 'idle'
  const came = busy ? undefined : fetcher.data

  if (came?.came === 'kiosk') {
    return (
      <>
        <div className="sheet">
          <Heading title={said.done(came.label)}>{said.done(came.label)}</Heading>
          <p>{said.lock}</p>
        </div>
        <div className="foot">
          {/* A page anew, which finds that it is a kiosk. */}
          <a className="button button-first" href="/kiosk">
            {said.begin}
          </a>
        </div>
      </>
    )
  }
  return (
    <fetcher.Form method="post" className="interview-form">
      <div className="sheet">
        <Heading title={said.title}>{said.title}</Heading>
        <p>{said.lead}</p>
        <label className="field">
          <span>{said.code}</span>
          <input
            ref={field}
            name="code"
            className="input"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
          />
        </label>
        <PinField name="pin" label={said.pin} />
        <PinField name="again" label={said.again} />
        <p className="quiet">{said.pinHint}</p>
      </div>
      <div className="foot">
        {came && <Alert>{failed[came.came]}</Alert>}
        <BusyButton className="button button-first" busy={busy}>
          {said.make}
        </BusyButton>
      </div>
    </fetcher.Form>
  )
}

function PinField({ name, label }: { name: string; label: string }) {
  return (
    <label className="field">
      <span>{label}</span>
      <input name={name} className="input" type="password" inputMode="numeric" autoComplete="off" />
    </label>
  )
}
