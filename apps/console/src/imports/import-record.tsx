import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useI18n } from '../i18n/i18n.tsx'

interface ImportRecordProps {
  /** Where the figures stand that the import changed. */
  back: { to: string; title: string }
  /** How many figures it changed. */
  count: number
  /** The changes, one by one. */
  children: ReactNode
}

/** What one import changed, on a page of its own. */
export function ImportRecord({ back, count, children }: ImportRecordProps) {
  const { t } = useI18n()
  return (
    <>
      <title>{`${t.imports.history} – ${t.app.name}`}</title>
      <p className="screen-only back">
        <Link to={back.to}>← {back.title}</Link>
      </p>
      <h1>{t.imports.one(count)}</h1>
      {children}
    </>
  )
}
