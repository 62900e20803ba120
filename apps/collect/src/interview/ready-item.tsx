import type { ReactNode } from 'react'
import { useInterviewMessages } from './messages/messages.ts'

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
  const { ready } = useInterviewMessages()
  const state = stands ? 'done' : advised ? 'advised' : 'todo'

  return (
    <li className={`ready-item ready-${state}`}>
      <span className="ready-mark" aria-hidden="true">
        {stands ? '✓' : '!'}
      </span>
      <div>
        <b>{name}</b>
        <span className="ready-state">{ready[state]}</span>
        <p>{children}</p>
      </div>
    </li>
  )
}
