import { useMessages } from '../language.tsx'

/** The seal on a finished ballot. */
export function Stamp() {
  const { done } = useMessages()
  return <p className="stamp">{done.sealMark}</p>
}
