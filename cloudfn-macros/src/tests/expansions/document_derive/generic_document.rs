/// The fields of `Page` in the database.
#[allow(dead_code, deprecated, non_camel_case_types, non_snake_case)]
#[non_exhaustive]
pub struct PageFields<
    'a,
    T: Clone = u8,
    const N: usize = 3,
    __Parent: ::cloudfn_runtime::database::Parent
        = ::cloudfn_runtime::database::Whole<Page<'a, T, N>>,
>
where
    Option<Page<'a, T, N>>: Sized,
    Option<T>: ::cloudfn_runtime::database::Nested,
{
    /// The field `title`.
    title: ::cloudfn_runtime::database::Field<
        &'a str,
        <__Parent as ::cloudfn_runtime::database::Parent>::Root,
    >,
    /// The document in `body`, and its fields.
    body: <<Option<
        T,
    > as ::cloudfn_runtime::database::Nested>::Document as ::cloudfn_runtime::database::Document>::Fields<
        ::cloudfn_runtime::database::Field<
            Option<T>,
            <__Parent as ::cloudfn_runtime::database::Parent>::Root,
        >,
    >,
    #[doc(hidden)]
    __parent: (__Parent, ::core::marker::PhantomData<fn() -> Page<'a, T, N>>),
}
#[automatically_derived]
#[allow(deprecated)]
impl<
    'a,
    T: Clone,
    const N: usize,
    __Parent: ::cloudfn_runtime::database::Parent,
> ::core::ops::Deref for PageFields<'a, T, N, __Parent>
where
    Option<Page<'a, T, N>>: Sized,
    Option<T>: ::cloudfn_runtime::database::Nested,
{
    type Target = __Parent;
    fn deref(&self) -> &__Parent {
        &self.__parent.0
    }
}
#[automatically_derived]
#[allow(deprecated)]
impl<
    'a,
    T: Clone,
    const N: usize,
    __Parent: ::cloudfn_runtime::database::Parent,
> ::core::fmt::Debug for PageFields<'a, T, N, __Parent>
where
    Option<Page<'a, T, N>>: Sized,
    Option<T>: ::cloudfn_runtime::database::Nested,
{
    fn fmt(&self, formatter: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        formatter.write_str("PageFields")
    }
}
#[automatically_derived]
#[allow(deprecated)]
impl<
    'a,
    T: Clone,
    const N: usize,
    __Parent: ::cloudfn_runtime::database::Parent,
> ::cloudfn_runtime::database::FieldsIn for PageFields<'a, T, N, __Parent>
where
    Option<Page<'a, T, N>>: Sized,
    Option<T>: ::cloudfn_runtime::database::Nested,
{
    type Parent = __Parent;
    fn in_parent(parent: __Parent) -> Self {
        Self {
            title: ::cloudfn_runtime::database::Parent::member(&parent, "title"),
            body: ::cloudfn_runtime::database::FieldsIn::in_parent(
                ::cloudfn_runtime::database::Parent::member(&parent, "body"),
            ),
            __parent: (parent, ::core::marker::PhantomData),
        }
    }
    fn names(
        &self,
    ) -> ::std::vec::Vec<::std::borrow::Cow<'static, ::core::primitive::str>> {
        ::cloudfn_runtime::database::Names::new()
            .member("title")
            .member("body")
            .into_vec()
    }
}
#[automatically_derived]
#[allow(deprecated)]
impl<'a, T: Clone, const N: usize> ::cloudfn_runtime::database::Document
for Page<'a, T, N>
where
    Option<Page<'a, T, N>>: Sized,
    Option<T>: ::cloudfn_runtime::database::Nested,
{
    type Fields<__Parent: ::cloudfn_runtime::database::Parent> = PageFields<
        'a,
        T,
        N,
        __Parent,
    >;
}
#[automatically_derived]
#[allow(deprecated)]
impl<'a, T: Clone, const N: usize> ::cloudfn_runtime::database::Nested for Page<'a, T, N>
where
    Option<Page<'a, T, N>>: Sized,
    Option<T>: ::cloudfn_runtime::database::Nested,
{
    type Document = Self;
}
#[automatically_derived]
#[allow(deprecated)]
impl<'a, T: Clone, const N: usize> ::cloudfn_runtime::database::Flattened
for Page<'a, T, N>
where
    Option<Page<'a, T, N>>: Sized,
    Option<T>: ::cloudfn_runtime::database::Nested,
{
    type Document = Self;
}
