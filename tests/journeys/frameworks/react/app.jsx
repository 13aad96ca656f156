import { keep, tell } from "../told.js";

function Fallback({ kind, count }) {
  if (kind === "text") return `Text ${count}`;
  if (kind === "element") return <p>Element {count}</p>;
  if (kind === "several") {
    const rows = Array.from({ length: count }, (_, at) => at);
    return [<p key="p">Several</p>, <ul key="ul">{rows.map((row) => <li key={row}>{row}</li>)}</ul>];
  }
  if (kind === "slots") {
    return (
      <>
        <h2 slot="header">Above {count}</h2>
        <p>Between {count}</p>
        <p slot="footer">Below {count}</p>
      </>
    );
  }
  return null;
}

export function App({ ids, goal, subDomain, level, view, kind, count, listens, more, camel, found }) {
  return (
    <>
      {ids.map((id) => (
        <credential-pathway
          key={id}
          id={id}
          ref={id === ids[0] ? found : null}
          loading="eager"
          basis="ladder"
          goal={goal}
          sub-domain={subDomain}
          level={level}
          view={view}
          oncredential-pathway-change={listens ? tell : null}
          oncredential-pathway-select={listens ? tell : null}
          oncredential-pathway-outbound={keep}
        >
          {kind === "text" ? `Text ${count}` : <Fallback kind={kind} count={count} />}
        </credential-pathway>
      ))}
      {more && <credential-pathway id="more" loading="eager" {...more} />}
      {camel && (
        <credential-pathway
          id="camel"
          loading="eager"
          goal={camel.goal}
          subDomain={camel.subDomain}
          level={camel.level}
          headingLevel={camel.headingLevel}
        />
      )}
    </>
  );
}
