import { isEqual, type Sum } from '@phieu/survey'
import { useI18n } from '../../i18n/i18n.tsx'
import css from './editor.module.css'

/** Whether parts add up to their whole, in words, beside the fields that change it. */
export function SumNote({ label, sum }: { label: string; sum: Sum }) {
  const { t, format } = useI18n()
  const words = t.catalogue.editor.sum
  const points = (hundredths: number) => format.decimal(hundredths / 100, 2)
  const [parts, wanted] = [points(sum.parts), points(sum.whole)]
  const rest = points(Math.abs(sum.whole - sum.parts))
  return (
    <p className={css.sum} data-equal={isEqual(sum)}>
      {label}:{' '}
      <strong>
        {isEqual(sum)
          ? words.equal(parts, wanted)
          : sum.parts < sum.whole
            ? words.less(parts, wanted, rest)
            : words.more(parts, wanted, rest)}
      </strong>
    </p>
  )
}
