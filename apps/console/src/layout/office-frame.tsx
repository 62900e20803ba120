import { useEffect, useRef } from 'react'
import {
  Form,
  Link,
  NavLink,
  Outlet,
  ScrollRestoration,
  useLoaderData,
  useLocation,
  useNavigation,
  useParams,
} from 'react-router'
import { foldOnEscape } from '../components/close-details.ts'
import { OFFICE_ZONE } from '../i18n/format.ts'
import { I18nProvider, InTimeZone, useI18n } from '../i18n/i18n.tsx'
import css from './frame.module.css'
import { GoToButton } from './go-to/go-to-button.tsx'
import { keepFocus } from './keep-focus.ts'
import { LanguageSwitch } from './language-switch.tsx'
import { officeWays } from './navigation.ts'
import { frameLoader, roundUnderWay, useIsAdmin } from './office-data.ts'
import { openNamed } from './open-named.ts'
import { PageMenu, WayLink } from './page-menu.tsx'
import { RoundBand } from './round-band.tsx'
import { RoundMenu } from './round-menu.tsx'
import { ThemeSwitch } from './theme-switch.tsx'

/** Every sentence is there before the first page of the office is. */
export function OfficeFrame() {
  const { words } = useLoaderData<typeof frameLoader>()
  return (
    <I18nProvider words={words}>
      <Frame />
    </I18nProvider>
  )
}

export { OfficeFrame as Component, frameLoader as loader }

/** Around every page of the office: where one can go, who is signed in, which round this is. */
function Frame() {
  const { user, rounds } = useLoaderData<typeof frameLoader>()
  const { t } = useI18n()
  const params = useParams()
  const { pathname } = useLocation()
  const current = rounds.find((each) => each.id === params['round'])
  // Sheets from pages of no round bear the mark of the one that is under way.
  const round = current ?? roundUnderWay(rounds)
  const printed = round?.synthetic ? 'printed-synthetic' : round?.practice ? 'printed-practice' : ''

  return (
    <div className={printed}>
      <a className={css.skip} href="#main">
        {t.app.skip}
      </a>
      <header>
        <div className={css.bar}>
          <Link to="/" className={css.brand}>
            <img src="/console/seal.svg" alt="" width="28" height="28" />
            <span className={css.name}>{t.app.name}</span>{' '}
            <span className={css.desk}>{t.app.desk}</span>
          </Link>
          <PageMenu label={t.pages.office} button={t.pages.menu}>
            {officeWays(user?.role, pathname).map((way) => (
              <WayLink key={way.name} way={way} />
            ))}
            <span className={css.phoneOnly}>
              <NavLink to="/account">{t.pages.names.account}</NavLink>
              <NavLink to="/help">{t.pages.names.help}</NavLink>
            </span>
          </PageMenu>
          <div className={css.account}>
            <GoToButton role={user?.role} round={round} rounds={rounds} />
            <LanguageSwitch />
            <ThemeSwitch />
            <NavLink
              to="/help"
              className={css.help ?? ''}
              title={t.pages.names.help}
              aria-label={t.pages.names.help}
            >
              ?
            </NavLink>
            <NavLink to="/account" className={css.user ?? ''} title={user?.name}>
              <span className={css.userName}>{user?.name}</span>
              <span className={css.initial} aria-hidden="true">
                {user?.name.split(' ').at(-1)?.[0]}
              </span>
            </NavLink>
            <Form method="post" action="/sign-out">
              <button className={css.quiet}>{t.app.signOut}</button>
            </Form>
          </div>
        </div>
        {current && (
          <div className={css.round}>
            <RoundBand round={current} others={rounds.length > 1} />
            <RoundMenu round={current.id} />
          </div>
        )}
      </header>
      <InTimeZone zone={round?.timeZone ?? OFFICE_ZONE}>
        <Main />
        <Foot />
      </InTimeZone>
      <Loading />
      <ScrollRestoration />
    </div>
  )
}

/** The page itself. A new page takes the focus, so that it is read aloud from its beginning. */
function Main() {
  const main = useRef<HTMLElement>(null)
  const location = useLocation()
  const shown = useRef(location.pathname)

  useEffect(() => {
    if (!main.current) return undefined
    const ends = [keepFocus(main.current), foldOnEscape(main.current)]
    return () => ends.forEach((end) => end())
  }, [])
  // With each way that is taken, also to where one is.
  useEffect(() => {
    const { pathname, hash } = location
    if (openNamed(hash)) {
      shown.current = pathname
      return
    }
    if (shown.current === pathname) return
    shown.current = pathname
    main.current?.focus({ preventScroll: true })
  }, [location])

  return (
    <main id="main" className={css.main} ref={main} tabIndex={-1}>
      <Outlet />
    </main>
  )
}

/** Of which zone the clocks are; and, for who connects other programs, what they may ask. */
function Foot() {
  const { t, format } = useI18n()
  const isAdmin = useIsAdmin()
  return (
    <footer className={`note ${css.foot}`}>
      <span>{t.app.zone(format.zone)}</span>
      {isAdmin && (
        <a href="/api/docs" className="screen-only">
          {t.app.docs}
        </a>
      )}
    </footer>
  )
}

function Loading() {
  const { t } = useI18n()
  const { state, location } = useNavigation()
  const { pathname } = useLocation()
  const leaving = state === 'loading' && location.pathname !== pathname

  return <output>{leaving && <span className={css.loading}>{t.app.loading}</span>}</output>
}
