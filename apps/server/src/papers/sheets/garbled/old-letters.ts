/** Vietnamese as it was written before Unicode: which letters the bytes of its fonts showed. */

/**
 * What bytes show in a font of TCVN3 (.VnTime; `Së Néi vô` is `Sở Nội vụ`).
 *
 * @see TCVN 5712:1993, VN3
 */
export function readTcvn3(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => tcvn3.get(byte) ?? String.fromCharCode(byte)).join('')
}

/**
 * What bytes show in a font of VNI for Windows, where an accent is a byte after its letter (VNI-Times;
 * `Sôû Noäi vuï` is `Sở Nội vụ`).
 */
export function readVni(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte))
    .join('')
    .replaceAll(/([aeouyôö])([ùøûõïâáàåãäêéèúüë])/gi, (pair, letter: string, mark: string) => {
      const accents = vniAccents.get(mark.toLowerCase())
      return accents === undefined ? pair : `${vniLetter(letter)}${accents}`
    })
    .replaceAll(/[ôöñíìæóòî](?!\p{M})/giu, vniLetter)
    .normalize('NFC')
}

const GRAVE = '\u0300'
const ACUTE = '\u0301'
const TILDE = '\u0303'
const HOOK = '\u0309'
const DOT = '\u0323'
const CIRCUMFLEX = '\u0302'
const BREVE = '\u0306'

const vniAccents: ReadonlyMap<string, string> = new Map([
  ['ø', GRAVE],
  ['ù', ACUTE],
  ['õ', TILDE],
  ['û', HOOK],
  ['ï', DOT],
  ['â', CIRCUMFLEX],
  ['à', CIRCUMFLEX + GRAVE],
  ['á', CIRCUMFLEX + ACUTE],
  ['ã', CIRCUMFLEX + TILDE],
  ['å', CIRCUMFLEX + HOOK],
  ['ä', CIRCUMFLEX + DOT],
  ['ê', BREVE],
  ['è', BREVE + GRAVE],
  ['é', BREVE + ACUTE],
  ['ü', BREVE + TILDE],
  ['ú', BREVE + HOOK],
  ['ë', BREVE + DOT],
])

const vniLetters: ReadonlyMap<string, string> = new Map([
  ['ô', 'ơ'],
  ['ö', 'ư'],
  ['ñ', 'đ'],
  ['í', 'í'],
  ['ì', 'ì'],
  ['æ', 'ỉ'],
  ['ó', 'ĩ'],
  ['ò', 'ị'],
  ['î', 'ỵ'],
])

function vniLetter(letter: string): string {
  const small = letter.toLowerCase()
  const meant = vniLetters.get(small) ?? small
  return small === letter ? meant : meant.toUpperCase()
}

/** From 0xA1 on, without gaps. What is no letter of Vietnamese there stands as itself. */
const tcvn3Letters =
  'ĂÂÊÔƠƯĐăâêôơưđ\u00af\u00b0\u00b1\u00b2\u00b3\u00b4àảãáạ\u00baằẳẵắ\u00bf' + // A1–BF
  '\u00c0\u00c1\u00c2\u00c3\u00c4\u00c5ặầẩẫấậè\u00cdẻẽéẹềểễếệìỉ\u00d9\u00da\u00dbĩíịò' + // C0–DF
  '\u00e0ỏõóọồổỗốộờởỡớợù\u00f0ủũúụừửữứựỳỷỹýỵ\u00ff' // E0–FF

const tcvn3: ReadonlyMap<number, string> = new Map(
  Array.from(tcvn3Letters, (letter, at) => [0xa1 + at, letter]),
)
