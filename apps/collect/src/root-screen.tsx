import type { ReactNode } from 'react'
import { Outlet } from 'react-router'
import { useI18n } from './i18n/i18n.tsx'
import { Layout } from './ui/layout.tsx'
import { LookSwitch } from './ui/look-switch.tsx'
import { LanguageSwitch } from './ui/language-switch.tsx'

/** What all screens have in common: the page, its head, the language one tap away. */
export function RootScreen() {
  return (
    <Page>
      <Outlet />
    </Page>
  )
}

/** While the first screen is still being read from the phone. */
export function OpeningScreen() {
  return (
    <Page>
      <p className="quiet">{useI18n().t.app.loading}</p>
    </Page>
  )
}

/** The page without a screen, for what stands outside the router's tree. */
export function Page({ children }: { children: ReactNode }) {
  const { language, t, choose } = useI18n()
  const { app } = t

  return (
    <Layout
      homeLabel={app.home}
      corner={
        <>
          <LookSwitch labels={app.looks} />
          <LanguageSwitch
            other={language === 'vi' ? 'en' : 'vi'}
            label={app.switchLanguage}
            onSwitch={choose}
          />
        </>
      }
    >
      {children}
    </Layout>
  )
}
