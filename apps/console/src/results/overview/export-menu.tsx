import { Button } from '@mantine/core'
import { useId, useRef, useState } from 'react'
import { Link } from 'react-router'
import { useI18n } from '../../i18n/i18n.tsx'
import css from './overview.module.css'

/** What can be taken out of a round, each with a sentence of what is inside. */
export function ExportMenu({ round }: { round: string }) {
  const { t } = useI18n()
  const id = useId()
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const close = () => {
    setOpen(false)
    button.current?.focus()
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Escape and a step out of it close what the button opened
    <div
      className={css.exportMenu}
      onKeyDown={({ key }) => key === 'Escape' && open && close()}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) setOpen(false)
      }}
    >
      <Button
        ref={button}
        variant="default"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {t.quickExports.open}
      </Button>
      {/* Takes the focus of a tap on its text, which would else go nowhere and close it. */}
      <div id={id} hidden={!open} tabIndex={-1} className={css.exports}>
        <Export
          round={round}
          table="items"
          title={t.quickExports.items}
          inside={t.quickExports.itemsInside}
        />
        <Export
          round={round}
          table="areas"
          title={t.quickExports.areas}
          inside={t.quickExports.areasInside}
        />
        <Link to={`/rounds/${round}/exports`}>{t.quickExports.more}</Link>
      </div>
    </div>
  )
}

function Export(props: { round: string; table: 'items' | 'areas'; title: string; inside: string }) {
  const { t, language } = useI18n()
  const path = `/api/rounds/${encodeURIComponent(props.round)}/exports/${props.table}`
  return (
    <section>
      <h2>{props.title}</h2>
      <p className="note">{props.inside}</p>
      <p className={css.formats}>
        <a href={`${path}.csv?language=${language}`} download>
          {t.quickExports.csv}
        </a>
        <a href={`${path}.xlsx?language=${language}`} download>
          {t.quickExports.xlsx}
        </a>
      </p>
    </section>
  )
}
