import { redirect, useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { receiptCode } from '@phieu/survey'
import { Seal } from '../answer/seal.tsx'
import { deviceContext } from '../device-context.ts'
import { retryIfClosed } from '../device/retry-closed-database.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { kioskWords } from '../i18n/kiosk-words.ts'
import { Heading } from '../ui/heading.tsx'

/** `/answer/:draft/done` at a kiosk: thanks, and the receipt code for whoever wants to note it, this once. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { db, recall } = context.get(deviceContext)
  const { draft = '' } = params
  // Somebody else's is not shown, whatever the browser's way back leads to.
  if (recall.own !== draft) throw redirect('/kiosk')
  // A tablet without room has sent it from the page, and has nothing of it.
  const sent = recall.sent === draft ? recall.unsaved : undefined
  const sealed = sent ?? (await retryIfClosed(db, () => db.outbox.get(draft)))
  if (!sealed) throw redirect('/kiosk')
  return { code: receiptCode(sealed.digest), isSent: sent !== undefined }
}

export function Component() {
  const { code, isSent } = useLoaderData<typeof loader>()
  const { done } = useI18n().t
  const said = useI18n(kioskWords).t
  return (
    <div className="sheet">
      <Heading title={done.sealed}>{done.thanks}</Heading>
      <Seal />
      <p>{isSent ? said.sent : said.sealed}</p>
      <p>
        {done.receipt}: <b className="receipt">{code}</b>
      </p>
      <p className="quiet">{said.receipt}</p>
    </div>
  )
}
