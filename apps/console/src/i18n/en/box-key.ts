/** The key of a ballot box: made, printed on two sheets, read back. */
import type { Messages } from '../vi.ts'
import { count, n } from './common/numbers.ts'

export const boxKey: Messages['boxKey'] = {
  making: {
    title: 'Make the key of the ballot box',
    lead: 'Ballots of invited people (one-time invitations, insiders) are sealed with this key. While ballots are taken nobody can open them, neither an admin nor the server.',
    opened: 'The round has been opened: the key of its box cannot change any more.',
    notYours: 'The key of the box is made by an admin before the round opens.',
    replaces:
      'This round has a key. With another one, the two sheets that were printed are of no use any more and must be destroyed; if another one is to hold it, invitations that were made must be made anew, as they name the holder.',
    sheets: 'The key on two sheets of paper',
    sheetsLead:
      'This browser makes the key and prints two sheets that are alike: the appraisal council keeps one, the organising office the other. One is enough to open the box. The key is sent nowhere and kept nowhere but on paper.',
    needs:
      'You need a printer that is connected to this computer. Do not print to a PDF file: that file would be a key sheet, too.',
    begin: 'Make the key and print two sheets',
    print: 'Step 1 of 2: print two key sheets',
    printLead: (moment) =>
      `The key was made at ${moment}. The sheets appear on paper only, not on the screen. When they are printed, see whether digits and QR code are clear.`,
    printDo: 'Print two sheets',
    printed: 'Printed; read one back',
    read: 'Step 2 of 2: read one sheet back',
    readLead:
      'Take one of the two sheets and read it back by camera, or type its four lines of digits. Then it is certain that the sheet will work later. The round can be opened only after this step.',
    printAgain: 'Print the two sheets again',
    saving: 'The key is being registered…',
    saveAgain: 'Register it again',
    failed:
      'The sheet is right, but the server has not registered the key. Try again; do not leave this page.',
    done: 'The key of the ballot box is ready',
    doneLead:
      'The sheet was read back right. The key is gone from this browser: from now on it is on the two sheets only. Put each into an envelope, seal it, have its keeper sign for it, and lock the two away in different places.',
    toStatus: 'On to opening the round',
    leaving: 'If you leave this page, the key is gone for good',
    leavingLead:
      'The two sheets will be of no use and must be destroyed. Another key has to be made then.',
    stay: 'Stay',
    leave: 'Leave, and give up this key',
    server: 'The key on the server',
    serverLead:
      'No paper to keep: the server opens ballots of invited people by itself when the round closes. In return, whoever has full control of the server could technically open them earlier, and learn what invited people answered. The consent on their phones says exactly that.',
    serverFor: 'Fit for practice rounds, synthetic data, or a small office without a safe.',
    serverEffect:
      'Once the round opens, letters and consent say that whoever runs the server could technically see ballots before the closing. It cannot change after the opening.',
    serverUnderstood:
      'I understand: the secrecy of invited people then rests on whoever runs the server.',
    serverDo: 'Keep the key on the server',
    serverDone: 'The key lies on the server. There is no sheet to print.',
  },

  paper: {
    heading: 'Key sheet of a ballot box',
    council: 'Sheet of the appraisal council',
    office: 'Sheet of the organising office',
    round: 'Round',
    what: 'What this sheet is for',
    whatLines: [
      'It opens the ballots of invited people after the round is closed, on the page Ballot box: hold the QR code before the camera, or type the four lines of digits.',
      'There are two sheets that are alike; one is enough. The server has no copy. With both lost, nobody can open those ballots any more.',
    ],
    lines: 'Four lines of digits',
    line: (line) => `Line ${n(line)}`,
    qr: 'QR code of the key sheet',
    keep: 'How to keep it',
    keepLines: [
      'Put it into an envelope, seal it, sign across the seal, lock it into a safe. Keep the two sheets in two places.',
      'No photograph, no copy, nothing sent by phone or e-mail: whoever has a picture can open the ballots.',
      'Do not open the envelope before the round is closed. When you do, write it down.',
      'After the approval of the result destroy both sheets, and write that down, too.',
    ],
    made: 'Made on',
    holder: 'Kept by (name, signature)',
    received: 'Received on',
    trial: 'PRACTICE ROUND – NOT FOR PUBLICATION',
  },

  sheet: {
    type: 'Type the four lines of digits',
    typeLead:
      'Each line has 15 digits, with or without blanks between them. A line is checked as soon as it is complete.',
    line: (line) => `Line ${n(line)}`,
    right: '✓ right',
    read: 'Read the sheet',
    reading: 'Reading…',
    camera: 'Read the QR code by camera',
    cameraLead: 'Hold the QR code of the sheet into the middle of the picture, about 20 cm away.',
    cameraStop: 'Switch the camera off',
    cameraTrouble: {
      refused:
        'The browser may not use the camera. Allow it beside the address and try again, or type the four lines.',
      none: 'This computer has no camera. Type the four lines.',
      failed: 'The camera does not start; another program may be using it. Type the four lines.',
    },
    faults: {
      empty: 'There is no digit yet. Type the four lines of the sheet.',
      incomplete: (line, missing) =>
        `Line ${n(line)}: ${count(missing, 'digit is', 'digits are')} missing.`,
      'too-long': (line) => `Line ${n(line)} has too many digits; a line has 15.`,
      mistyped: (line) => `Line ${n(line)} has a wrong digit. Compare it in groups of five.`,
      'wrong-line': (line, belongs) =>
        `What is typed as line ${n(line)} is line ${n(belongs)} of the sheet.`,
      'no-sheet': 'This QR code is not that of a key sheet.',
      'wrong-round':
        'This sheet does not open this box: it is another round’s, or that of a key that was replaced. Look at the name of the round and the identity of the key on the sheet.',
    },
    kept: 'Nothing is lost: all ballots are still in the box. Just try again.',
  },
}
