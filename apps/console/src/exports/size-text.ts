import type { Language } from '@phieu/survey'

/** The size of a file for people: `1,2 MB`. @param bytes - 0 and more */
export function sizeText(bytes: number, language: Language): string {
  const step = Math.max(1, Math.min(3, Math.floor(Math.log10(Math.max(bytes, 1)) / 3)))
  const unit = ['kilobyte', 'megabyte', 'gigabyte'][step - 1]
  const format = new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en-GB', {
    style: 'unit',
    unit: unit ?? 'kilobyte',
    maximumFractionDigits: 1,
  })
  return format.format(Math.max(bytes / 1000 ** step, bytes > 0 ? 0.1 : 0))
}
