import { Button } from '@mantine/core'
import type { ListFilter } from '@phieu/office'
import { useState } from 'react'
import { Link, useHref } from 'react-router'
import { useI18n } from '../../i18n/i18n.tsx'
import { copyText } from '../copy-text.ts'

interface Shown {
  readonly filter: ListFilter
  /** The list with this filter. */
  readonly to: string
  /** Whether the list is filtered so. */
  readonly current: boolean
}

/** A filter of one’s own: used, handed on, shown to colleagues, renamed, deleted. */
export function OwnFilter({
  filter,
  round,
  onShare,
  onRename,
  onRemove,
  ...shown
}: Shown & {
  /** The one that is looked at. */
  round: string | undefined
  /** Left out where nobody else may open the list. */
  onShare?: (shared: boolean) => void
  onRename: () => void
  onRemove: () => void
}) {
  const { t } = useI18n()
  const words = t.table.saved
  const { sharedIn } = filter
  const isShared = sharedIn !== null && sharedIn === round
  return (
    <li>
      <Way filter={filter} {...shown} />
      {sharedIn !== null && (
        <span className="note">{isShared ? words.sharing : words.sharingElsewhere}</span>
      )}
      <CopyWay filter={filter} {...shown} />
      {onShare && (
        <Act of={filter} onClick={() => onShare(!isShared)}>
          {isShared ? words.unshare : words.share}
        </Act>
      )}
      <Act of={filter} onClick={onRename}>
        {words.rename}
      </Act>
      <Act of={filter} onClick={onRemove}>
        {words.remove}
      </Act>
    </li>
  )
}

/** A filter that a colleague shows in this round. */
export function SharedFilter({ filter, ...shown }: Shown) {
  const { t } = useI18n()
  return (
    <li>
      <Way filter={filter} {...shown} />
      <span className="note">{t.table.saved.by(filter.by ?? '')}</span>
      <CopyWay filter={filter} {...shown} />
    </li>
  )
}

function Way({ filter, to, current }: Shown) {
  return (
    <Link to={to} aria-current={current ? 'true' : undefined} preventScrollReset>
      {filter.name}
    </Link>
  )
}

/** The address of the list so filtered, to be sent to whoever has an account. */
function CopyWay({ filter, to }: Shown) {
  const { t } = useI18n()
  const href = useHref(to)
  const [outcome, setOutcome] = useState<'copied' | 'by hand'>()
  const address = new URL(href, window.location.href).href
  return (
    <>
      <Act
        of={filter}
        onClick={() =>
          void copyText(address).then((done) => setOutcome(done ? 'copied' : 'by hand'))
        }
      >
        {t.table.saved.copy}
      </Act>
      <output className="note">
        {outcome && (outcome === 'copied' ? t.form.copied : address)}
      </output>
    </>
  )
}

function Act(props: { of: ListFilter; onClick: () => void; children: string }) {
  return (
    <Button size="compact-sm" variant="subtle" onClick={props.onClick}>
      {props.children}
      <span className="unseen"> {props.of.name}</span>
    </Button>
  )
}
