export { addSamples } from './add-samples.ts'
export { countSamples, removeSamples } from './remove-samples.ts'
export { samples, type Sample } from './schema.ts'
export { samplesModule } from './module.ts'
