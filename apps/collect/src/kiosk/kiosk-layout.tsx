import { useEffect } from 'react'
import {
  Link,
  Outlet,
  useLoaderData,
  useLocation,
  useNavigate,
  useNavigation,
  type LoaderFunctionArgs,
} from 'react-router'
import { deviceContext } from '../device-context.ts'
import { TRY_EVERY } from '../device/outbox/save-or-send.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { kioskWords } from '../i18n/kiosk-words.ts'
import { LanguageSwitch } from '../ui/language-switch.tsx'
import { LookSwitch, wearLook } from '../ui/look-switch.tsx'
import { fillScreen } from './full-screen.ts'
import { beat, BEAT_EVERY } from './heartbeat.ts'
import { readKiosk } from './kept-kiosk.ts'
import { bringHome } from './left-behind.ts'
import './kiosk.css'
import { versionName } from '../browser/version-name.ts'
import { keepTrying } from '../browser/keep-trying.ts'
import { useIdle, type Patience } from './use-idle.ts'

/** What stands around every screen of a kiosk: its name, the language, the way out, and the time. */
export async function loader({ context }: LoaderFunctionArgs) {
  const device = context.get(deviceContext)
  const { db, push, storage, now, recall } = device
  const world = { version: versionName, storage, now }
  return {
    device,
    label: (await readKiosk(db))?.label,
    say: () => beat(db, push, world, recall.leftBehind?.length ?? 0),
  }
}

// What it hands out are the tablet and its name, which no act changes.
export const shouldRevalidate = () => false

/** While a ballot is open a minute goes by before twenty seconds are counted down. */
const ANSWERING: Patience = { quiet: 60_000, counted: 20_000, covers: true }
/** What is said at the end is read, and perhaps the receipt code noted. */
const DONE: Patience = { quiet: 0, counted: 40_000 }
/** On the first page and at the PIN there is nothing to lose. */
const RESTING: Patience = { quiet: 60_000, counted: 0 }

export function Component() {
  const { device, label, say } = useLoaderData<typeof loader>()
  const { language, t, choose } = useI18n()
  const said = useI18n(kioskWords).t
  const { pathname } = useLocation()
  const navigate = useNavigate()
  // Once more after each act: it may have been Finish.
  useNavigation()

  useEffect(fillScreen, [])
  useEffect(() => keepTrying(say, BEAT_EVERY), [say])
  useEffect(() => keepTrying(() => bringHome(device), TRY_EVERY), [device])

  async function beginAnew() {
    // The next person is met as everybody is at first.
    choose('vi')
    wearLook('device')
    // It forgets whoever sat here; where that fails it says so, and shows nothing of them.
    await navigate('/kiosk', { replace: true })
  }
  // Sealed it can't be deleted any more, also where it is in this page only.
  const isDone = pathname.endsWith('/done') || device.recall.unsaved !== undefined
  const isAnswering = pathname.startsWith('/answer/')
  const patience = isDone ? DONE : isAnswering ? ANSWERING : RESTING
  const left = useIdle(patience, pathname, device.now, () => void beginAnew())

  return (
    <div className="layout kiosk">
      <header className="head">
        <span className="brand">
          <span className="brand-seal" aria-hidden="true" />
          <span lang="vi">{label}</span>
        </span>
        <div className="corner">
          <LookSwitch labels={t.app.looks} />
          <LanguageSwitch
            other={language === 'vi' ? 'en' : 'vi'}
            label={t.app.switchLanguage}
            onSwitch={choose}
          />
        </div>
      </header>
      <main className="main">
        <Outlet />
      </main>
      <footer className="kiosk-foot">
        {isAnswering ? (
          <button className="button" type="button" onClick={() => void beginAnew()}>
            {isDone ? said.nextPerson(left ?? DONE.counted / 1000) : said.giveUp}
          </button>
        ) : (
          pathname !== '/kiosk/leave' && (
            <Link className="quiet" to="/kiosk/leave">
              {said.staff}
            </Link>
          )
        )}
      </footer>
      {isAnswering && !isDone && left !== undefined && (
        <div className="kiosk-still">
          <p role="alert">{said.still}</p>
          <p className="kiosk-left" role="timer">
            {said.left(left)}
          </p>
          {/* Any tap says so; the button takes what is meant for no answer behind it. */}
          <button className="button button-first" type="button">
            {said.goOn}
          </button>
        </div>
      )}
    </div>
  )
}
