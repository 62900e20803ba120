import { useCallback, useRef, type ReactNode } from 'react'
import { useI18n } from '../../i18n/i18n.tsx'
import { LeaveGuard } from '../leave-guard.tsx'

/**
 * Whoever leaves while a text inside is not as it was shown is asked first. The fields are read
 * when somebody leaves: a form that was sent and taken away has nothing left to lose.
 */
export function GuardTexts({ children }: { children: ReactNode }) {
  const { t } = useI18n()
  const inside = useRef<HTMLDivElement>(null)
  const loses = useCallback(
    () => [...(inside.current?.querySelectorAll<Field>('textarea, input') ?? [])].some(isEdited),
    [],
  )
  return (
    <div ref={inside}>
      <LeaveGuard words={t.form.leave} loses={loses} />
      {children}
    </div>
  )
}

type Field = HTMLTextAreaElement | HTMLInputElement

function isEdited(field: Field): boolean {
  // Boxes and files are chosen again in a moment; `type` is `text` where none is written.
  if (field.type !== 'textarea' && field.type !== 'text') return false
  return plain(field.value) !== plain(field.defaultValue)
}

/** What the server keeps of a text: no blanks around it, one kind of line end and of accents. */
function plain(text: string): string {
  return text.replaceAll('\r\n', '\n').trim().normalize('NFC')
}
