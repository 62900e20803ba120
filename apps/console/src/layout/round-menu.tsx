import { useLocation } from 'react-router'
import { useI18n } from '../i18n/i18n.tsx'
import { roundWays } from './navigation.ts'
import { useRole } from './office-data.ts'
import { PageMenu, WayLink } from './page-menu.tsx'
import css from './round-menu.module.css'

/** The ways to the pages of a round, in the groups in which a round goes through them. */
export function RoundMenu({ round }: { round: string }) {
  const { t } = useI18n()
  const role = useRole()
  const { pathname } = useLocation()
  const groups = roundWays(round, role, pathname)
  const here = groups.flatMap(({ ways }) => ways).find(({ current }) => current)
  return (
    <div className={css.pages}>
      <PageMenu
        label={t.pages.round}
        button={t.pages.roundMenu}
        shown={here && t.pages.names[here.name]}
      >
        {groups.map(({ group, ways }) => (
          <div key={group} className={css.group}>
            <span className={css.name}>{t.pages.groups[group]}</span>
            <span>
              {ways.map((way) => (
                <WayLink key={way.name} way={way} />
              ))}
            </span>
          </div>
        ))}
      </PageMenu>
    </div>
  )
}
