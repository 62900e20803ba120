import { receiptCode } from '@phieu/survey'
import { useI18n } from '../i18n/i18n.tsx'
import type { SealedBallot } from '../device/outbox/ballot-status.ts'
import { useOnline } from '../use-online.ts'
import { useRefusal } from '../use-refusal.ts'

/** Where a sealed ballot is, in plain words, with the receipt once it is at the office. */
export function BallotState({ ballot }: { ballot: SealedBallot }) {
  const { done } = useI18n().t
  const state = stateOf(ballot)
  const words = { phone: done.onPhone, office: done.atOffice, refused: done.refused }

  return (
    <section className="ballot-status" aria-label={done.states}>
      <output className={`state state-${state}`}>{words[state]}</output>
      <Explanation ballot={ballot} />
    </section>
  )
}

function Explanation({ ballot }: { ballot: SealedBallot }) {
  const { t, format } = useI18n()
  const { done } = t
  const online = useOnline()
  const refusal = useRefusal()

  if (ballot.where === 'office') {
    return (
      <>
        <p>{done.atOfficeMore(format.day(ballot.receipt.keptOn))}</p>
        <p>
          {done.receipt}: <b className="receipt">{receiptCode(ballot.receipt.digest)}</b>
        </p>
        <p className="quiet">{done.receiptWhy}</p>
      </>
    )
  }
  if (ballot.kept.state === 'refused') {
    return (
      <p>
        {refusal(ballot.kept)} {done.refusedMore}
      </p>
    )
  }
  return <p>{online ? done.onPhoneMore : done.onPhoneOffline}</p>
}

function stateOf(ballot: SealedBallot): 'phone' | 'office' | 'refused' {
  if (ballot.where === 'office') return 'office'
  return ballot.kept.state === 'refused' ? 'refused' : 'phone'
}
