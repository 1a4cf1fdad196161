import { CostForm } from './programs/cost-form.ts'
import { ProgramFinder } from './programs/program-finder.ts'
import { ShortListPage } from './programs/short-list-page.ts'
import { ShortList } from './programs/short-list.ts'

// Loaded by pages that list programs or work out a price; the rest of the site goes without.
customElements.define('program-finder', ProgramFinder)
customElements.define('short-list', ShortList)
customElements.define('short-list-page', ShortListPage)
customElements.define('cost-form', CostForm)
