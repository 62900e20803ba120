/** A browser and the system it runs on, as far as they tell; both by the names that people know. */
export function browserOf(userAgent: string): {
  browser: string | undefined
  system: string | undefined
} {
  return { browser: nameIn(userAgent, browsers), system: nameIn(userAgent, systems) }
}

/** The first that is found: browsers call themselves by the names of those before them, too. */
const browsers: readonly (readonly [sign: RegExp, name: string])[] = [
  [/coc_coc_browser/i, 'Cốc Cốc'],
  [/\bEdg(e|A|iOS)?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/SamsungBrowser\//, 'Samsung Internet'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/CriOS\/|Chrome\/|Chromium\//, 'Chrome'],
  [/Safari\//, 'Safari'],
]

const systems: readonly (readonly [sign: RegExp, name: string])[] = [
  [/Android/, 'Android'],
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Windows/, 'Windows'],
  [/CrOS/, 'ChromeOS'],
  [/Mac OS X|Macintosh/, 'macOS'],
  [/Linux|X11/, 'Linux'],
]

function nameIn(text: string, signs: typeof browsers): string | undefined {
  return signs.find(([sign]) => sign.test(text))?.[1]
}
