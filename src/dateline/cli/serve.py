"""`dateline serve`: the web desk over a store."""

import click

from dateline.cli.options import store_option


@click.command(epilog="Example:  dateline serve --store wire --port 8011 --open")
@store_option
@click.option("--host", default="127.0.0.1", show_default=True, metavar="ADDRESS", help="Address to listen on.")
@click.option(
    "--port", default=8011, show_default=True, type=click.IntRange(0, 65535), help="Port; 0 takes a free one."
)
@click.option("--open", "browse", is_flag=True, help="Open the desk in the browser.")
def serve(*, store: str, host: str, port: int, browse: bool) -> None:
    """Serve the desk: the day's ledger, stories, actors, findings and search, in a browser.

    It listens on this machine alone. On any other address it demands a token, which is printed once with the address to
    open. Needs `pip install 'dateline[desk]'`. Ctrl-C ends it.
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
    token = None if is_loopback(host) else secrets.token_urlsafe(24)
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((host, port))
            listener.listen(128)  # who comes before the desk is up waits
        except OSError as error:
            raise QueryError(f"{host}:{port}: cannot be listened on: {error.strerror}") from error
        name = f"[{host}]" if ":" in host else host
        address = f"http://{name}:{listener.getsockname()[1]}/" + (f"?token={token}" if token else "")
        click.echo(f"The desk over {opened.path}: {address}")
        if browse:
            webbrowser.open(address)
        server = uvicorn.Server(uvicorn.Config(desk(opened, Settings(token=token)), log_level="warning"))
        server.run(sockets=[listener])
