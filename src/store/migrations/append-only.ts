/**
 * Triggers that refuse to change or delete a row, for migrations to use. Never change what this
 * returns: old migrations are built from it. The third one stops INSERT OR REPLACE, which deletes
 * without firing delete triggers.
 */
export function appendOnly(table: string, ...keys: readonly (readonly string[])[]): readonly string[] {
  const refuse = `begin select raise(abort, '${table} is append-only'); end`;
  const refuseAgain = `begin select raise(abort, '${table} already has this row'); end`;
  return [
    `create trigger "${table}_no_update" before update on "${table}" ${refuse}`,
    `create trigger "${table}_no_delete" before delete on "${table}" ${refuse}`,
    ...keys.map((key, at) => {
      const same = key.map((column) => `"${column}" = new."${column}"`).join(" and ");
      const when = `when exists (select 1 from "${table}" where ${same})`;
      return `create trigger "${table}_no_replace_${at + 1}" before insert on "${table}" ${when} ${refuseAgain}`;
    }),
  ];
}
