/** The story on one screen: the weightiest questions, each leading to its row of the ledger. */
import type { BriefPart, Overview } from '../api/types/stories.ts'
import { useAddress } from './address.ts'

export function Brief({ overview }: { overview: Overview }) {
  return (
    <div className="brief">
      {overview.brief.map((part) => (
        <Part key={part.title} part={part} />
      ))}
    </div>
  )
}

function Part({ part: { title, rows, more } }: { part: BriefPart }) {
  const address = useAddress()
  return (
    <div>
      <h3>{title}</h3>
      <ul>
        {rows.map(({ id, question, accounts, note }) => (
          <li key={id}>
            <button
              type="button"
              className="link"
              onClick={() => {
                address.set({ question, verdict: null, row: 0 })
                document.getElementById('ledger')?.scrollIntoView()
              }}
            >
              {question}
            </button>{' '}
            <span className="muted">{accounts}</span>
            <p className="muted">{note}</p>
          </li>
        ))}
        {more > 0 && <li className="muted">and {more} more below</li>}
      </ul>
    </div>
  )
}
