"""On the files that a plugin finds in its own folders: its settings, what it keeps."""

from pathlib import Path, PurePosixPath

from cashier_sim.scenario.errors import StepFailedError
from cashier_sim.scenario.grammar.sentence import Block, Chapter, Sentence, sentence
from cashier_sim.scenario.stage import Stage
from cashier_sim.till.files import replace_text

FOLDERS = ("config", "data")
"""What `get_configs_directory_path` and `get_data_storage_directory_path` lead to."""


def _file(stage: Stage, plugin: str, path: str) -> Path:
    parts = PurePosixPath(path).parts
    if len(parts) < 2 or parts[0] not in FOLDERS or ".." in parts:  # noqa: PLR2004 (folder, name)
        raise StepFailedError(
            f"«{path}» is no file of a plugin; write `config/NAME` for its settings or `data/NAME` "
            "for what it keeps"
        )
    if stage.stand.data_folder is None or Path(plugin).name != plugin:
        raise StepFailedError(f"the plugin «{plugin}» has no folders here")
    return stage.stand.data_folder.joinpath("plugin-data", plugin, *parts)


@sentence(
    chapter=Chapter.PLUGINS,
    ru="у плагина {plugin:text} есть файл {path:text}:",
    en="the plugin {plugin:text} has the file {path:text}:",
    meaning=(
        "Кладёт файл в папку настроек плагина (`config/`) или в папку его данных (`data/`); "
        "плагин — имя его папки, он может быть ещё не установлен.",
        "Puts a file into the plugin's folder of settings (`config/`) or of data (`data/`); the "
        "plugin is the name of its folder, and may not be installed yet.",
    ),
    example={"plugin": "bank", "path": "config/bank.json", "doc_string": '{"guest": "gives_up"}'},
    block=Block.DOC_STRING,
)
async def plugin_has_file(stage: Stage, plugin: str, path: str, doc_string: str) -> None:
    """Put a file into a folder of a plugin."""
    file = _file(stage, plugin, path)
    stage.begin_act()
    replace_text(file, doc_string)


@sentence(
    chapter=Chapter.PLUGINS,
    ru="у плагина {plugin:text} нет файла {path:text}",
    en="the plugin {plugin:text} has no file {path:text}",
    meaning=(
        "Убирает файл из папки настроек плагина (`config/`) или из папки его данных (`data/`).",
        "Takes a file out of the plugin's folder of settings (`config/`) or of data (`data/`).",
    ),
    example={"plugin": "bank", "path": "data/closed"},
)
async def plugin_lacks_file(stage: Stage, plugin: str, path: str) -> None:
    """Take a file out of a folder of a plugin."""
    file = _file(stage, plugin, path)
    stage.begin_act()
    file.unlink(missing_ok=True)


PLUGIN_FILE_SENTENCES: tuple[Sentence, ...] = (plugin_has_file, plugin_lacks_file)
"""In the order of the manual."""
