export { searchSite, type SearchQuery } from './search-site.ts'
export { suggest } from './suggest.ts'
export { renewWords } from './renew-words.ts'
export {
  maxPage,
  maxTyped,
  resultsPerPage,
  type Promoted,
  type Run,
  type SearchResult,
  type SiteSearch,
  type Suggestion,
} from './schema.ts'
export { siteSearchModule } from './module.ts'
