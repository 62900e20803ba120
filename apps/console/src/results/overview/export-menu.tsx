import { Button } from '@mantine/core'
import { useId } from 'react'
import { Link } from 'react-router'
import { useI18n } from '../../i18n/i18n.tsx'
import css from './overview.module.css'

/** What can be taken out of a round, each with a sentence of what is inside. */
export function ExportMenu({ round }: { round: string }) {
  const { t } = useI18n()
  const id = useId()
  return (
    <>
      <Button variant="default" popoverTarget={id}>
        {t.quickExports.open}
      </Button>
      <div id={id} popover="auto" className={css.exports}>
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
    </>
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
