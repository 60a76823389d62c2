/** Two reports of an invented event; the second a rewrite of the first. */
export const EXAMPLE: readonly [string, string] = [
  `Bridge closed after barge strikes pier

At least seven people were injured on Tuesday when a gravel barge struck the Aldery road bridge, the harbour master said.

“We heard the steel go before we saw the boat,” said Petra Nowell, who was selling bread on the bank.

About 300 metres of railing fell into the River Sorn. Engineers fear that a second pier has cracked.`,
  `Barge crash brings down bridge railing

Nine people were injured on Tuesday when a gravel barge struck the Aldery road bridge, the Sorn Herald reported.

“We heard the steel go before we saw the boat,” a baker said.

About 300 metres of railing fell into the River Sorn. A second pier has cracked.`,
]
