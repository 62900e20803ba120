import type { BoxKeyHolder } from '@phieu/survey'
import { useI18n } from '../i18n/i18n.tsx'

/**
 * What is kept of a ballot, and what not.
 *
 * @param props.boxBy - of a person who was invited by name: who holds the key to their ballot
 */
export function Keeping({ boxBy }: { boxBy?: BoxKeyHolder | undefined }) {
  const { welcome } = useI18n().t
  return (
    <>
      <dl className="keeping">
        <dt>{welcome.keptTitle}</dt>
        <dd>{boxBy ? welcome.keptOfNamed : welcome.kept}</dd>
        <dt>{welcome.notKeptTitle}</dt>
        <dd>{welcome.notKept}</dd>
      </dl>
      {boxBy && <p>{welcome.sealed[boxBy]}</p>}
    </>
  )
}
