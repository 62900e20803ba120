import type { ReactNode } from 'react'
import type { BoxKeyHolder } from '@phieu/survey'
import { useI18n } from '../i18n/i18n.tsx'

interface KeepingProps {
  boxBy: BoxKeyHolder | undefined
  children?: ReactNode
}

/**
 * What is kept of a ballot, and what not: all of it, one tap away, so that the whole page is read.
 *
 * @param props.boxBy - of a person who was invited by name: who holds the key to their ballot
 * @param props.children - what else is kept or not where this is answered
 */
export function Keeping({ boxBy, children }: KeepingProps) {
  const { welcome } = useI18n().t
  return (
    <>
      <details className="keeping">
        <summary>{welcome.keeping}</summary>
        <dl>
          <dt>{welcome.keptTitle}</dt>
          <dd>{boxBy ? welcome.keptOfNamed : welcome.kept}</dd>
          <dt>{welcome.notKeptTitle}</dt>
          <dd>{welcome.notKept}</dd>
        </dl>
        {children}
      </details>
      {boxBy && <p>{welcome.sealed[boxBy]}</p>}
    </>
  )
}
