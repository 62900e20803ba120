import type { TakenIn } from '@phieu/office'
import { Message } from '../components/message.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import { refusalSentence } from '../refused/refusal-sentence.ts'

/** What became of the ballots that the office took in: what lies in the box, and what can't. */
export function TakenNote({ taken }: { taken: TakenIn }) {
  const { t } = useI18n()
  const words = t.box.taken
  const { arrived, held, already, left } = taken
  return (
    <Message tone={left.length === 0 ? 'good' : 'care'}>
      {words.sum(arrived + held, already)} {held > 0 && words.held(held)}
      {left.length > 0 && (
        <ul>
          {left.map(({ why, envelopes }) => (
            <li key={why}>
              {words.left(envelopes)} {refusalSentence(why, t)}
            </li>
          ))}
        </ul>
      )}
    </Message>
  )
}
