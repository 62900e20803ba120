import { useState, type SyntheticEvent } from 'react'

/**
 * A form of the way in, which has no router: what is typed stays, and what is wrong is told beside it.
 *
 * @param send - gives what was wrong; nothing when it is done, and then the page moves on by itself
 */
export function useSending<Wrong>(send: (form: FormData) => Promise<Wrong | undefined>) {
  const [wrong, setWrong] = useState<Wrong>()
  const [sending, setSending] = useState(false)

  async function submit(form: FormData) {
    setSending(true)
    const found = await send(form)
    setWrong(found)
    if (found !== undefined) setSending(false)
  }

  function onSubmit(event: SyntheticEvent<HTMLFormElement>) {
    event.preventDefault()
    // A second click would be told that the first one has used the link up.
    if (!sending) void submit(new FormData(event.currentTarget))
  }
  return { wrong, sending, onSubmit }
}
