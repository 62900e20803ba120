/** Before anything else of the console runs. */
import { fillIn } from './older-browsers.ts'

fillIn()
