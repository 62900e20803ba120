import { Link } from 'react-router'
import { useSpeech } from '../language/language.tsx'
import css from './pages.module.css'

/** The page that an address asks for by `?page=`, from 1. */
export function pageOf(address: string): number {
  const asked = Number(new URL(address).searchParams.get('page'))
  return Number.isSafeInteger(asked) && asked > 0 ? asked : 1
}

/** The way through a list that is longer than a page. */
export function Pages({ page, pages }: { page: number; pages: number }) {
  const { t } = useSpeech()
  if (pages < 2) return undefined
  return (
    <nav className={`${css.pages} screen-only`} aria-label={t.app.page(page, pages)}>
      {page > 1 && <Link to={`?page=${page - 1}`}>← {t.app.previousPage}</Link>}
      <span>{t.app.page(page, pages)}</span>
      {page < pages && <Link to={`?page=${page + 1}`}>{t.app.nextPage} →</Link>}
    </nav>
  )
}
