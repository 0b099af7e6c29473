import { sourcesQuery } from '../api/queries';
import { ListEditor } from './ListEditor';

export default function SourcesPage() {
  return <ListEditor kind="sources" at="/api/lead-sources" query={sourcesQuery} />;
}
