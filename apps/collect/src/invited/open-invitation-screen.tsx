import { useCallback, useEffect } from 'react'
import {
  Form,
  replace,
  useActionData,
  useLocation,
  useNavigation,
  useSubmit,
  type ActionFunctionArgs,
} from 'react-router'
import { z } from 'zod'
import { useI18n } from '../i18n/i18n.tsx'
import { invitedWords } from '../i18n/invited-words.ts'
import { deviceContext } from '../device-context.ts'
import { openInvitation } from '../device/invitations.ts'
import { Heading } from '../ui/heading.tsx'
import { TextField } from '../ui/text-field.tsx'
import '../home/home.css'
import { InvitationUnavailable } from './invitation-unavailable.tsx'

const Posted = z.object({ code: z.string().transform((typed) => typed.split('#').at(-1) ?? '') })

/** Opens the invitation, which spends nothing, and leaves its code out of the address. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { db, push, newId } = context.get(deviceContext)
  const { code } = Posted.parse(Object.fromEntries(await request.formData()))
  const invited = await openInvitation(db, push, code, newId)
  return invited.outcome === 'open' ? replace(`/i/${invited.invitation.id}`) : { code, invited }
}

/** `/i#CODE`: opens a personal invitation; without a code, where it is typed. */
export function Component() {
  const { hash } = useLocation()
  const busy = useNavigation().state !== 'idle'
  const refused = useActionData<typeof action>()
  const open = useOpening()
  const { openInvitation: said } = useI18n(invitedWords).t

  useEffect(() => {
    if (hash !== '') open(hash)
  }, [hash, open])

  if (hash !== '' || busy) {
    return (
      <div className="sheet">
        <Heading title={said.title}>{said.title}</Heading>
        <output>{said.opening}</output>
      </div>
    )
  }
  if (refused)
    return <InvitationUnavailable {...refused.invited} retry={() => open(refused.code)} />
  return (
    <Form method="post" className="code-form">
      <div className="sheet">
        <Heading title={said.title}>{said.title}</Heading>
        <p>{said.lead}</p>
        <TextField name="code" label={said.code} />
        <p className="quiet">{said.hint}</p>
      </div>
      <div className="foot">
        <button className="button button-first">{said.open}</button>
      </div>
    </Form>
  )
}

/** Posts a code in place of the page that had it in its address. */
function useOpening() {
  const submit = useSubmit()
  return useCallback(
    (code: string) => void submit({ code }, { method: 'post', action: '/i', replace: true }),
    [submit],
  )
}
