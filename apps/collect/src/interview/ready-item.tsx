import type { ReactNode } from 'react'
import { useI18n } from '../i18n/i18n.tsx'
import { interviewWords } from '../i18n/interview-words.ts'

interface ReadyItemProps {
  name: string
  stands: boolean
  /** Better to have, but a day without it is possible. */
  advised?: boolean
  /** One plain sentence: how things stand, or what to do. */
  children: ReactNode
}

/** One line of the readiness screen: never told by colour alone. */
export function ReadyItem({ name, stands, advised = false, children }: ReadyItemProps) {
  const { ready } = useI18n(interviewWords).t
  const state = stands ? 'done' : advised ? 'advised' : 'todo'

  return (
    <li className={`ready-item ready-${state}`}>
      <span className="ready-mark" aria-hidden="true">
        {stands ? '✓' : '!'}
      </span>
      <div>
        <b>{name}</b> <span className="ready-state">{ready[state]}</span>
        <p>{children}</p>
      </div>
    </li>
  )
}
