import { useI18n } from '../i18n/i18n.tsx'

/** Under a figure: between which values it lies with 95 %, in one piece; or that too few were asked. */
export function IntervalLine({ interval }: { interval: readonly [number, number] | null }) {
  const { t, format } = useI18n()
  if (!interval) return t.overview.intervalUnknown
  return (
    <>
      {t.overview.interval} <span className="number">{format.interval(interval, 2)}</span>
    </>
  )
}
