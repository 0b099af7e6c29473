/** One operation in the shape that the generated description has: answer, path, body, query. */
export type Op<Answer, Path = never, Body = never, Query = never> = {
  parameters: ([Path] extends [never] ? unknown : { path: Path }) &
    ([Query] extends [never] ? unknown : { query?: Query });
  responses: { 200: { content: { 'application/json': Answer } } };
} & ([Body] extends [never] ? unknown : { requestBody: { content: { 'application/json': Body } } });

export interface Id {
  id: string;
}
export interface Named {
  id: string;
  name: string;
}
