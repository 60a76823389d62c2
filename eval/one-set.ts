/** The thread that runs one labelled set for `eval/main.ts` and tells what it gives, without the predictions. */
import { parentPort, workerData } from 'node:worker_threads'
import { EVALUATIONS } from './evaluations.ts'

const { name, folder } = workerData as { readonly name: string; readonly folder: string }
const { predictions: _, worst: _worst, ...told } = await EVALUATIONS.find((one) => one.name === name)!.run(folder)
parentPort!.postMessage(told)
