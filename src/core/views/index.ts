export { listViews, removeView, saveView } from './views.ts'
export { viewInput, type SavedView } from './schema.ts'
