import {
  redirectDocument,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router'
import { beginDraft } from '../answer/begin-draft.ts'
import { Consent } from '../answer/welcome/consent.tsx'
import { LinkUnavailable } from '../answer/welcome/link-unavailable.tsx'
import { deviceContext } from '../device-context.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { kioskWords } from '../i18n/kiosk-words.ts'
import { Heading } from '../ui/heading.tsx'
import { forgetPerson } from './forget-person.ts'
import { hintKiosk } from './is-kiosk.ts'
import { readKiosk } from './kept-kiosk.ts'

/** `/kiosk`: the first page for the next person. Nobody who sat here before is known any more. */
export async function loader({ context }: LoaderFunctionArgs) {
  const device = context.get(deviceContext)
  const kiosk = await readKiosk(device.db)
  if (!kiosk) {
    hintKiosk(false)
    throw redirectDocument('/')
  }
  await forgetPerson(device)
  if (kiosk.revoked) return { show: 'revoked' as const }

  const opened = await device.openLink(kiosk.link)
  if (opened.outcome === 'open') {
    return { show: 'consent' as const, opening: opened.opening, fresh: device.newId() }
  }
  return { show: 'unavailable' as const, why: opened.outcome, day: opened.day }
}

/** Consent is an act, here as anywhere. */
export async function action({ request, context }: ActionFunctionArgs) {
  const device = context.get(deviceContext)
  const kiosk = await readKiosk(device.db)
  const opened = kiosk && !kiosk.revoked ? await device.openLink(kiosk.link) : undefined
  if (opened?.outcome !== 'open') return { failed: false } // the loader says why
  const { opening } = opened
  const way = { link: opening.link, kiosk: true } as const
  return beginDraft(device, await request.formData(), opening, way)
}

export function Component() {
  const shown = useLoaderData<typeof loader>()
  const failed = useActionData<typeof action>()?.failed ?? false
  const said = useI18n(kioskWords).t

  if (shown.show === 'unavailable') return <LinkUnavailable why={shown.why} day={shown.day} />
  if (shown.show === 'revoked') {
    return (
      <div className="sheet">
        <Heading title={said.revoked}>{said.revoked}</Heading>
        <p>{said.revokedMore}</p>
      </div>
    )
  }
  const { opening, fresh } = shown
  return (
    <Consent key={fresh} opening={opening} unfinished={undefined} fresh={fresh} failed={failed}>
      <p>{said.keeping}</p>
    </Consent>
  )
}
