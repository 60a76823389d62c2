/** What pages ask for: kept while one walks back and forth, asked anew when the desk says that something changed. */
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { get, type Query, type Refused, send } from './client.ts'
import type { DecisionOutcome, NewDecision } from './types/decisions.ts'

export function useDesk<T>(path: string, values: Query = {}, enabled = true) {
  return useQuery<T, Refused>({
    queryKey: [path, values],
    queryFn: ({ signal }) => get<T>(path, values, signal),
    placeholderData: keepPreviousData,
    enabled,
  })
}

/** A change, after which everything shown is asked for anew. */
export function useChange<In, Out = unknown>(change: (input: In) => Promise<Out>) {
  const client = useQueryClient()
  return useMutation<Out, Refused, In>({ mutationFn: change, onSettled: () => void client.invalidateQueries() })
}

export function useDecide() {
  return useChange((decision: NewDecision) => send<DecisionOutcome>('POST', '/decisions', { body: decision }))
}

export function useUndo() {
  return useChange(({ id, who }: { id: string; who: string }) =>
    send<DecisionOutcome>('POST', '/decisions/{id}/undo', { values: { id }, body: { who } }),
  )
}

/** With a token. Nothing is asked for anew where it is refused: the page that asks for it would go and come back empty. */
export function useCome() {
  return useMutation<unknown, Refused, string>({
    mutationFn: (token) => send('POST', '/session', { body: { token } }),
  })
}
