"""`dateline serve`: the web desk over a store."""

import click

from dateline.cli.options import store_option


@click.command(epilog="Example:  dateline serve --store wire --port 8011 --open")
@store_option
@click.option("--host", default="127.0.0.1", show_default=True, metavar="ADDRESS", help="Address to listen on.")
@click.option(
    "--port", default=8011, show_default=True, type=click.IntRange(0, 65535), help="Port; 0 takes a free one."
)
@click.option(
    "--reviewer", "reviewers", multiple=True, metavar="NAME",
    help="Give NAME a token: reviews are made under it. Several may be.",
)  # fmt: skip
@click.option("--readonly", is_flag=True, help="A desk to look at alone: nothing can be reviewed or added.")
@click.option(
    "--behind",
    "hosts",
    multiple=True,
    metavar="HOST",
    help="A name that a proxy on this machine serves the desk under.",
)
@click.option("--open", "browse", is_flag=True, help="Open the desk in the browser.")
def serve(
    *,
    store: str,
    host: str,
    port: int,
    reviewers: tuple[str, ...],
    readonly: bool,
    hosts: tuple[str, ...],
    browse: bool,
) -> None:
    """Serve the desk: the day's ledger, stories, actors, findings and search, in a browser.

    It listens on this machine alone. On any other address, and behind a proxy unless it is --readonly, it demands a
    token, which is printed once with the address to open. Needs `pip install 'dateline[desk]'`. Ctrl-C ends it.
    """
    import secrets
    import socket
    import webbrowser

    from dateline.cli.answers import settled
    from dateline.cli.output import Talk
    from dateline.errors import QueryError

    try:
        import uvicorn

        from dateline.serve import Settings, desk
        from dateline.serve.guard import is_loopback
    except ImportError as error:
        raise QueryError(f"the desk needs {error.name}: pip install 'dateline[desk]' brings it") from error
    opened = settled(store, Talk())
    names = reviewers or (() if is_loopback(host) and (readonly or not hosts) else ("",))
    tokens = {secrets.token_urlsafe(24): name for name in names}
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((host, port))
            listener.listen(128)  # who comes before the desk is up waits
        except OSError as error:
            raise QueryError(f"{host}:{port}: cannot be listened on: {error.strerror}") from error
        name = f"[{host}]" if ":" in host else host
        address = f"http://{name}:{listener.getsockname()[1]}/"
        addresses = [f"{address}?token={token}" for token in tokens] or [address]
        click.echo(f"The desk over {opened.path}: {addresses[0]}")
        for reviewer, own in zip(tokens.values(), addresses, strict=False):
            if reviewer:
                click.echo(f"  for {reviewer}: {own}")
        if browse:
            webbrowser.open(addresses[0])
        settings = Settings(tokens=tokens, hosts=hosts, readonly=readonly)
        server = uvicorn.Server(uvicorn.Config(desk(opened, settings), log_level="warning"))
        server.run(sockets=[listener])
