import type { ReactNode } from 'react'
import { LanguageSwitch } from '../../layout/language-switch.tsx'
import { useDoor } from '../../i18n/door.tsx'
import { fetchOffice } from './fetch-office.ts'
import css from './sign-in.module.css'

/** The plain page around sign-in and set-up: the seal, the other language, one question. */
export function AccountPage({ title, children }: { title: string; children: ReactNode }) {
  const { t, language } = useDoor()
  return (
    <main className={css.page} onInput={() => fetchOffice(language)}>
      <title>{`${title} – ${t.app.name}`}</title>
      <div className={css.top}>
        <span className={css.brand}>
          <img src="/console/seal.svg" alt="" width="32" height="32" />
          {t.app.name}
        </span>
        <LanguageSwitch />
      </div>
      <h1>{title}</h1>
      {children}
    </main>
  )
}
