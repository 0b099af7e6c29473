import { statusesQuery } from '../api/queries';
import { ListEditor } from './ListEditor';

export default function StatusesPage() {
  return <ListEditor kind="statuses" at="/api/lead-statuses" query={statusesQuery} />;
}
