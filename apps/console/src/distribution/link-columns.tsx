import { Link } from 'react-router'
import { shortName } from '@phieu/survey'
import type { Column } from '../components/table/data-table.tsx'
import type { I18n } from '../i18n/i18n.tsx'
import type { LinkRow } from './distribution-queries.ts'
import css from './distribution.module.css'
import { HandOut } from './hand-out.tsx'

/** The columns of the open links: where first, what came of it, whether it opens, and the ways to hand it on. */
export function linkColumns(i18n: I18n, round: string): readonly Column<LinkRow>[] {
  const { t, format, language } = i18n
  const words = t.distribution.links
  return [
    {
      id: 'unit',
      head: words.unit,
      sortedByServer: true,
      cell: ({ code, unitName, label }) => (
        <>
          <Link to={`/rounds/${round}/sending/links/${code}`} lang="vi">
            {unitName}
          </Link>
          {label && <span className={css.note}>{label}</span>}
        </>
      ),
    },
    { id: 'group', head: words.group, cell: ({ groupName }) => shortName(groupName[language]) },
    { id: 'channel', head: words.channel, cell: ({ channel }) => t.channels[channel] },
    {
      id: 'kept',
      head: words.kept,
      align: 'figure',
      sortedByServer: true,
      cell: ({ kept, maxBallots }) =>
        maxBallots === null
          ? format.count(kept)
          : `${format.count(kept)}/${format.count(maxBallots)}`,
    },
    {
      id: 'opened',
      head: words.opened,
      align: 'figure',
      sortedByServer: true,
      cell: ({ opened }) => format.count(opened),
    },
    {
      id: 'closesOn',
      head: words.days,
      sortedByServer: true,
      cell: ({ opensOn, closesOn }) => {
        const days = [
          opensOn && words.from(format.day(opensOn)),
          closesOn && words.until(format.day(closesOn)),
        ].filter(Boolean)
        return days.length > 0 ? days.join(' ') : <span className="soft">{words.allDays}</span>
      },
    },
    {
      id: 'state',
      head: words.state,
      sortedByServer: true,
      cell: ({ state, limited }) => (
        <>
          {t.distribution.states[state]}
          {limited > 0 && <span className={css.care}>{words.limited(limited)}</span>}
        </>
      ),
    },
    {
      id: 'handOut',
      head: t.distribution.handOut.title,
      cell: ({ state, address, code, unitName }) =>
        state !== 'revoked' && (
          <HandOut
            address={address}
            print={`/api/rounds/${encodeURIComponent(round)}/links/print.pdf?${new URLSearchParams({ codes: code })}`}
            qrOf={t.distribution.handOut.qrOf(unitName)}
          />
        ),
    },
  ]
}
