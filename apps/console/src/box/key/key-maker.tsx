import type { Round } from '@phieu/survey'
import type { BallotKey } from '@phieu/survey/envelope'
import { useState } from 'react'
import type { Attempt, Failure } from '../../api/attempt.ts'
import { KeyChoice } from './key-choice.tsx'
import { KeyReady } from './key-ready.tsx'
import { useI18n } from '../../i18n/i18n.tsx'
import { LeaveGuard } from '../../components/leave-guard.tsx'
import { makeKey, type MadeKey } from './make-key.ts'
import { PrintStep } from './print-step.tsx'
import { ReadStep } from './read-step.tsx'

/**
 * From nothing to a key of which a sheet was read back. The secret half lives in the state of this
 * component alone: it is in no form, address, history, storage or query, and gone when the page is
 * left or the key is ready.
 *
 * @param holder - who has the key that the round has already
 */
export function KeyMaker(props: {
  round: Round
  holder: 'sheets' | 'server' | null
  register: (publicKey: string) => Promise<Attempt>
}) {
  const { t } = useI18n()
  const { round, holder, register } = props
  const [made, setMade] = useState<MadeKey>()
  const [step, setStep] = useState<'choose' | 'print' | 'read' | 'ready'>('choose')
  const [saving, setSaving] = useState<'idle' | 'busy' | Failure>('idle')

  const begin = async () => {
    setMade(await makeKey(round.id))
    setStep('print')
  }
  const confirm = async ({ publicKey }: Pick<BallotKey, 'publicKey'>) => {
    setSaving('busy')
    const outcome = await register(publicKey)
    if (outcome.trouble !== undefined) return setSaving(outcome)
    setSaving('idle')
    setMade(undefined)
    setStep('ready')
  }

  if (step === 'ready') return <KeyReady round={round.id} />
  if (!made) return <KeyChoice round={round} holder={holder} onBegin={() => void begin()} />
  return (
    <>
      <LeaveGuard words={t.boxKey.making} />
      {step === 'print' ? (
        <PrintStep round={round} made={made} onPrinted={() => setStep('read')} />
      ) : (
        <ReadStep
          round={round.id}
          publicKey={made.key.publicKey}
          saving={saving}
          onKey={(key) => void confirm(key)}
          onPrintAgain={() => setStep('print')}
        />
      )}
    </>
  )
}
